import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';
import type { ChatMember } from '../chat-member/chat-member.entity.js';
import type { ChatGroup } from './chat-group.entity.js';

type Room = Pick<ChatGroup, 'kind' | 'status'>;
type Membership = Pick<ChatMember, 'leftAt' | 'role'> | null;

/** Members see a room, and admins that of any course. What two people or a free group write is nobody else's. */
export function maySeeRoom(room: Room, membership: Membership, viewer: Viewer | null): boolean {
  if (!viewer || room.status === 'CLOSED') return false;
  return isMember(membership) || (room.kind === 'COURSE' && isAdmin(viewer));
}

export function isMember(membership: Membership): boolean {
  return membership !== null && membership.leftAt === null;
}

/** Whether the viewer may take away what others wrote. */
export function mayModerate(room: Room, membership: Membership, viewer: Viewer): boolean {
  if (room.kind !== 'COURSE') return false;
  return isAdmin(viewer) || (isMember(membership) && membership?.role === 'STAFF');
}
