import type { LoaderDefinition } from '@training-center/shared/scope/request-scope';
import { type Standing, findStandings } from '../domain/chat-message/chat-message.repository.js';

export interface RoomAt {
  readonly id: string;
  readonly lastSeq: number;
}

/** Where the viewer stands in rooms, each as of the event up to which the room was read. */
export const viewerStandings: LoaderDefinition<RoomAt, Standing | null> = {
  name: 'ViewerStandings',
  async batch(rooms, scope) {
    if (!scope.viewer) return rooms.map(() => null);
    const unique = [...new Map(rooms.map((room) => [room.id, room])).values()];
    const standings = await findStandings(scope.read, scope.viewer.userId, unique);
    const byRoom = new Map(standings.map((standing) => [standing.groupId, standing]));
    return rooms.map(({ id }) => byRoom.get(id) ?? null);
  },
};
