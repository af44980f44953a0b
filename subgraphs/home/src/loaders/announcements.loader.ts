import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { Announcement } from '../domain/announcement/announcement.entity.js';
import { findAnnouncementsByIds } from '../domain/announcement/announcement.repository.js';

export const announcementsById = oneByKey<string, Announcement>(
  'AnnouncementsById',
  (ids, scope) => findAnnouncementsByIds(scope.read, ids),
  (announcement) => announcement.id,
);
