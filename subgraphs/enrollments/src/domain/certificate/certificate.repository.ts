import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Certificate } from './certificate.entity.js';

export function findCertificate(em: EntityManager, code: string): Promise<Certificate | null> {
  return em.findOne(Certificate, { code });
}

export function lockCertificate(em: EntityManager, code: string): Promise<Certificate | null> {
  return em.findOne(Certificate, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A person's certificates, newest first. */
export function findCertificatesOf(
  read: EntityReader,
  { userId, after, limit }: { userId: string; after: string | null; limit: number },
): Promise<Certificate[]> {
  return read.rows(
    Certificate,
    'where t.user_id = $1 and ($2::uuid is null or t.id < $2) order by t.id desc limit $3',
    [userId, after, limit],
  );
}

export function findCertificatesAfter(
  em: EntityManager,
  afterId: string | null,
  limit: number,
): Promise<Certificate[]> {
  return em.find(Certificate, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}
