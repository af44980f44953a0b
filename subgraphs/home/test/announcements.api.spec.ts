import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  anAdmin,
  changingNothing,
  givenCourse,
  givenStudent,
  homeUnderTest,
  sql,
  UNKNOWN,
} from './factories/world.js';

const PARTS = `announcement { id title body from until withdrawnAt version }
  userErrors { code path ... on Conflict { currentVersion } }`;
const PUBLISH = `mutation ($input: PublishAnnouncementInput!) { publishAnnouncement(input: $input) { ${PARTS} } }`;
const EDIT = `mutation ($input: EditAnnouncementInput!) { editAnnouncement(input: $input) { ${PARTS} } }`;
const WITHDRAW = `mutation ($input: WithdrawAnnouncementInput!) { withdrawAnnouncement(input: $input) { ${PARTS} } }`;
const LIST = `query ($first: Int, $after: String, $includeNotShown: Boolean) {
  announcements(first: $first, after: $after, includeNotShown: $includeNotShown) {
    nodes { id title } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const NEWS = { title: 'A new course', body: 'On **graphs**.' };
const HOUR = 3_600_000;

describe('announcements', () => {
  let under: SubgraphUnderTest;
  const admin = anAdmin();
  let now = new Date('2026-11-23T12:00:00.000Z');
  const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR).toISOString();
  beforeAll(async () => {
    under = await homeUnderTest({ clock: { now: () => now } });
  });
  beforeEach(() => sql(under, 'truncate home.announcement'));
  afterAll(() => under.stop());

  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  const run = async (operation: string, input: object, viewer: Viewer | null = admin): Promise<any> => {
    const { data, errors } = await under.run(viewer, operation, { input });
    return { errors, ...(Object.values(data ?? {})[0] as object) };
  };
  const publish = async (input: object = {}): Promise<string> =>
    (await run(PUBLISH, { ...NEWS, ...input })).announcement.id;
  const list = async (viewer: Viewer | null = null, variables: object = {}) => {
    const { data, errors } = await under.run(viewer, LIST, { ...variables });
    return { errors, ...data?.announcements } as {
      errors?: { extensions: { code: string } }[];
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const ids = async (...args: Parameters<typeof list>) => (await list(...args)).nodes.map(({ id }) => id);

  it('are there for everybody from one instant to another', async () => {
    const always = await publish();
    const later = await publish({ from: inHours(1), until: inHours(2) });
    expect(await ids()).toEqual([always]);
    now = new Date(inHours(1));
    expect(await ids()).toEqual([later, always]);
    now = new Date(inHours(1));
    expect(await ids()).toEqual([always]);
  });

  it('are sanitised Markdown', async () => {
    const { announcement } = await run(PUBLISH, {
      title: ' Hello ',
      body: 'Hi <script>alert(1)</script> [x](javascript:alert(1))',
    });
    expect(announcement.title).toBe('Hello');
    expect(announcement.body).not.toMatch(/<script|\(javascript:/);
  });

  it('are changed, in what the input names', async () => {
    const announcementId = await publish({ until: inHours(5) });
    const { announcement } = await run(EDIT, { announcementId, title: 'Another title' });
    expect(announcement).toMatchObject({
      title: 'Another title',
      body: NEWS.body,
      until: inHours(5),
      version: 2,
    });
    expect((await run(EDIT, { announcementId, until: null, expectedVersion: 2 })).announcement).toMatchObject(
      {
        until: null,
        version: 3,
      },
    );
    const stale = await changingNothing(under, () =>
      run(EDIT, { announcementId, title: 'Too late', expectedVersion: 2 }),
    );
    expect(stale.userErrors).toEqual([
      { code: 'CONFLICT', path: ['input', 'expectedVersion'], currentVersion: 3 },
    ]);
  });

  it('are withdrawn for good', async () => {
    const announcementId = await publish();
    const { announcement } = await run(WITHDRAW, { announcementId });
    expect(announcement.withdrawnAt).toBe(now.toISOString());
    expect(await ids()).toEqual([]);
    const again = await changingNothing(under, () => run(WITHDRAW, { announcementId }));
    expect(again.userErrors).toEqual([]);
    const edit = await changingNothing(under, () => run(EDIT, { announcementId, title: 'Once more' }));
    expect(edit.userErrors).toEqual([{ code: 'ANNOUNCEMENT_WITHDRAWN', path: ['input', 'announcementId'] }]);
  });

  it('that are not shown exist for admins alone', async () => {
    const shown = await publish();
    const early = await publish({ from: inHours(1) });
    const late = await publish({ from: inHours(-2), until: inHours(-1) });
    const withdrawn = await publish();
    await run(WITHDRAW, { announcementId: withdrawn });
    const notShown = [early, late, withdrawn];
    const seenBy = async (viewer: Viewer | null, id: string) =>
      (await under.entity(viewer, 'Announcement', { id }, 'id')).data._entities[0] !== null;

    for (const viewer of [null, testViewer()]) {
      expect(await seenBy(viewer, shown)).toBe(true);
      for (const id of [...notShown, UNKNOWN, 'no id']) expect(await seenBy(viewer, id)).toBe(false);
      expect((await list(viewer, { includeNotShown: true })).errors?.[0]?.extensions.code).toBe(
        viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED',
      );
    }
    for (const id of notShown) expect(await seenBy(admin, id)).toBe(true);
    expect(await ids(admin, { includeNotShown: true })).toEqual([early, withdrawn, shown, late]);
    expect(await ids(admin)).toEqual([shown]);
  });

  it('come page by page, also those of the same instant', async () => {
    const all = [];
    for (let index = 0; index < 5; index += 1) all.push(await publish());
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await list(null, { first: 2, after });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.toReversed());
  });

  it('cost one statement, however many', async () => {
    await publish();
    expect(await under.statementsOf(() => list())).toHaveLength(1);
    for (let index = 0; index < 5; index += 1) await publish();
    expect(await under.statementsOf(() => list())).toHaveLength(1);
  });

  it('refuse pages that are none and cursors of other lists', async () => {
    await publish();
    const foreign = (await list(admin, { includeNotShown: true })).pageInfo.endCursor;
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'gibberish' }, { after: foreign }])
      expect((await list(null, variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each<[string, object, string]>([
    ['a title of two characters', { title: 'ab' }, 'title'],
    ['an over-long title', { title: 'x'.repeat(201) }, 'title'],
    ['a title of two lines', { title: 'one\ntwo' }, 'title'],
    ['no text', { body: '  ' }, 'body'],
    ['an over-long text', { body: 'x'.repeat(10_001) }, 'body'],
    ['an end before the beginning', { from: '2027-01-02T00:00:00Z', until: '2027-01-01T00:00:00Z' }, 'until'],
    ['an end at the beginning', { from: '2027-01-02T00:00:00Z', until: '2027-01-02T00:00:00Z' }, 'until'],
  ])('refuse %s', async (_what, input, field) => {
    const announcementId = await publish();
    const expected = [{ code: 'INVALID_INPUT', path: ['input', field] }];
    for (const ask of [
      () => run(PUBLISH, { ...NEWS, ...input }),
      () => run(EDIT, { announcementId, ...input }),
    ]) {
      const { announcement, userErrors } = await changingNothing(under, ask);
      expect([announcement, userErrors]).toEqual([null, expected]);
    }
  });

  it('refuse an explicit null for what has to be there', async () => {
    const announcementId = await publish();
    for (const field of ['title', 'body', 'from']) {
      const { userErrors } = await changingNothing(under, () => run(EDIT, { announcementId, [field]: null }));
      expect(userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', field] }]);
    }
  });

  it('are not found by an unknown id', async () => {
    for (const announcementId of [UNKNOWN, 'no id']) {
      for (const operation of [EDIT, WITHDRAW]) {
        const { userErrors } = await changingNothing(under, () => run(operation, { announcementId }));
        expect(userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'announcementId'] }]);
      }
    }
  });

  it('are written by admins alone, whatever the input', async () => {
    const announcementId = await publish();
    const course = await givenCourse(under);
    const student = await givenStudent(under, course);
    for (const viewer of [null, testViewer(), student, testViewer({ userId: course.instructorUserId })]) {
      for (const ask of [
        () => run(PUBLISH, NEWS, viewer),
        () => run(PUBLISH, { title: '', body: '' }, viewer),
        () => run(EDIT, { announcementId, title: 'Mine now' }, viewer),
        () => run(WITHDRAW, { announcementId: UNKNOWN }, viewer),
        () => run(WITHDRAW, { announcementId }, viewer),
      ]) {
        const { errors } = await changingNothing(under, ask);
        expect(errors?.[0]?.extensions.code).toBe(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      }
    }
  });
});
