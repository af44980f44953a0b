import type { PayloadOf } from '@training-center/shared/events/message';
import { z } from 'zod';
import type { RecordPresence } from '../contract.js';

export type Presence = PayloadOf<typeof RecordPresence>;

const participantSchema = z.object({
  user_id: z.string(),
  user_name: z.string().optional(),
  participant_uuid: z.string().optional(),
  customer_key: z.string().optional(),
  join_time: z.iso.datetime().optional(),
  leave_time: z.iso.datetime().optional(),
});

const noticeSchema = z.object({
  event: z.enum(['meeting.participant_joined', 'meeting.participant_left']),
  payload: z.object({
    object: z.object({ id: z.union([z.string(), z.number()]), participant: participantSchema }),
  }),
});

const validationSchema = z.object({
  event: z.literal('endpoint.url_validation'),
  payload: z.object({ plainToken: z.string().max(500) }),
});

/** The token to be answered, when a webhook only asks whether the address is ours. */
export function validationTokenIn(body: unknown): string | null {
  const question = validationSchema.safeParse(body);
  return question.success ? question.data.payload.plainToken : null;
}

/** Who came or went; null for everything else that Zoom tells. */
export function presenceIn(body: unknown): Presence | null {
  const notice = noticeSchema.safeParse(body);
  if (!notice.success) return null;
  const { event, payload } = notice.data;
  const { id, participant } = payload.object;
  const joined = event === 'meeting.participant_joined';
  const at = joined ? participant.join_time : participant.leave_time;
  if (!at) return null;
  return {
    provider: 'ZOOM',
    meetingId: String(id),
    kind: joined ? 'JOIN' : 'LEAVE',
    at,
    connectionId: participant.user_id.slice(0, 200),
    participantKey: (participant.participant_uuid || participant.user_id).slice(0, 200),
    displayName: participant.user_name?.slice(0, 200) ?? null,
    userId: userIdIn(participant.customer_key),
  };
}

/** Clients that join with Zoom's SDK hand in the id of the user without hyphens: the key has room for 35 characters. */
function userIdIn(customerKey: string | undefined): string | null {
  const parts = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i.exec(
    customerKey ?? '',
  );
  return parts ? parts.slice(1).join('-').toLowerCase() : null;
}
