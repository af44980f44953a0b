import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { findGroupsByCourseIds, findGroupsByIds } from '../domain/chat-group/chat-group.repository.js';
import type { ChatMember } from '../domain/chat-member/chat-member.entity.js';
import { findMembershipsOf } from '../domain/chat-member/chat-member.repository.js';

export const groupsById = oneByKey<string, ChatGroup>(
  'GroupsById',
  (ids, scope) => findGroupsByIds(scope.read, ids),
  (group) => group.id,
);

export const groupsByCourseId = oneByKey<string, ChatGroup>(
  'GroupsByCourseId',
  (courseIds, scope) => findGroupsByCourseIds(scope.read, courseIds),
  (group) => group.courseId!,
);

/** The signed-in person's own memberships, also ended ones; nothing for somebody who is not signed in. */
export const viewerMembershipsByGroupId = oneByKey<string, ChatMember>(
  'ViewerMembershipsByGroupId',
  async (groupIds, scope) =>
    scope.viewer ? findMembershipsOf(scope.read, scope.viewer.userId, groupIds) : [],
  (member) => member.groupId,
);
