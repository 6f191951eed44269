import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import type { GivenCompany } from '../support/given-company.js';
import { GuideToRead } from '../support/guide-to-read.js';

type Notification = { id: string; kind: string; title: string; body: string; readAt: string | null };
type Mail = { id: string; to: string; subject: string; text: string; html: string; status: string; sentAt: string };

const notifications = `query ($first: Int, $after: String, $unreadOnly: Boolean) {
  viewer { notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id kind title body readAt }
  } }
}`;
const mailLog = `query ($first: Int, $after: String) {
  outboxMails(first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id to subject text html status sentAt }
  }
}`;
const markRead = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) { unreadCount clientMutationId }
}`;

describe('reminders, without a mail server', () => {
  let office: GuideToRead;
  let app: TestApp;
  let given: GivenCompany;
  let reader: string;
  let admin: string;
  let programme: string;

  beforeAll(async () => {
    office = await GuideToRead.open();
    ({ app, given } = office);
  });

  afterAll(() => office.close());

  beforeEach(async () => {
    const amelie = { givenName: 'Amélie', locale: 'fr', email: 'amelie@example.com' };
    ({ reader, programme } = await office.beginAgain(amelie));
    admin = await given.person();
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });

  const remind = async () => office.remind();
  const notified = async (as = reader, page: object = {}) => {
    type Answer = {
      viewer: { notifications: { totalCount: number; pageInfo: { endCursor: string }; nodes: Notification[] } };
    };
    const { data, errors } = await app.graphql<Answer>(notifications, page, as);
    expect(errors).toBeUndefined();
    return data.viewer.notifications;
  };
  const mails = async (page: object = {}) => {
    type Answer = { outboxMails: { totalCount: number; pageInfo: { endCursor: string }; nodes: Mail[] } };
    const { data, errors } = await app.graphql<Answer>(mailLog, page, admin);
    expect(errors).toBeUndefined();
    return data.outboxMails;
  };
  const letter = async () => {
    await remind();
    return (await mails()).nodes[0];
  };

  describe('the mail log', () => {
    it('shows an administrator the mail as it was written', async () => {
      const mail = await letter();
      expect(mail).toMatchObject({
        to: 'amelie@example.com',
        subject: '«\u00a0Les bonnes pratiques\u00a0» vous attend',
        status: 'KEPT',
        sentAt: null,
      });
      expect(mail?.text).toContain('Bonjour Amélie,');
      expect(mail?.html).toContain('<html lang="fr">');
    });

    it('is paged, and counts when asked', async () => {
      for (let n = 0; n < 3; n += 1) await given.enrolment(programme, await given.person());
      await remind();
      const first = await mails({ first: 3 });
      expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
      const second = await mails({ first: 3, after: first.pageInfo.endCursor });
      expect(second.nodes).toHaveLength(1);
      expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(4);
    });

    it('is closed to everybody else', async () => {
      const { errors } = await app.graphql(mailLog, {}, reader);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('notifications', () => {
    it('speak the reader’s language, and say what waits', async () => {
      await remind();
      expect(await notified()).toMatchObject({
        totalCount: 1,
        nodes: [
          { kind: 'GUIDE_TO_ACKNOWLEDGE', title: '«\u00a0Les bonnes pratiques\u00a0» vous attend', readAt: null },
        ],
      });
    });

    it('are the reader’s alone', async () => {
      await remind();
      const [own] = (await notified()).nodes;
      expect((await notified(admin)).nodes).toEqual([]);
      const input = { notificationIds: [own?.id] };
      const { data } = await app.graphql<{ markNotificationsRead: object }>(markRead, { input }, admin);
      expect(data.markNotificationsRead).toMatchObject({ unreadCount: 0 });
      expect((await notified()).nodes[0]?.readAt).toBeNull();
    });

    it('are read one by one, or all at once, and stay read', async () => {
      await given.insert('notification', {
        id: '0198a000-0000-7000-8000-000000000009',
        person_id: reader,
        kind: 'LABEL_AWARDED',
        subject_id: '0198a000-0000-7000-8000-000000000001',
        values: { level: 'Champion' },
        programme_id: programme,
        created_at: '2026-03-03T10:00:00Z',
      });
      await remind();
      const [newest, oldest] = (await notified()).nodes;
      expect(oldest?.title).toBe('Le label «\u00a0Champion\u00a0» est à vous');
      const one = await app.graphql(markRead, { input: { notificationIds: [newest?.id] } }, reader);
      expect(one.data['markNotificationsRead']).toMatchObject({ unreadCount: 1 });
      expect((await notified(reader, { unreadOnly: true })).nodes.map(({ id }) => id)).toEqual([oldest?.id]);
      const all = await app.graphql(markRead, { input: { clientMutationId: 'all' } }, reader);
      expect(all.data['markNotificationsRead']).toEqual({ unreadCount: 0, clientMutationId: 'all' });
      expect((await notified(reader, { unreadOnly: true })).totalCount).toBe(0);
    });

    it('are paged from the newest', async () => {
      await remind();
      for (let n = 1; n <= 4; n += 1) {
        await given.insert('notification', {
          id: `0198a000-0000-7000-8000-00000000000${n}`,
          person_id: reader,
          kind: 'LABEL_AWARDED',
          subject_id: `0198a000-0000-7000-8000-00000000000${n}`,
          values: { level: 'Champion' },
          // Two of one moment: the order stays total.
          created_at: `2026-03-0${Math.ceil(n / 2)}T10:00:00Z`,
        });
      }
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: { pageInfo: { endCursor: string; hasNextPage?: boolean }; nodes: Notification[] } = await notified(
          reader,
          { first: 2, after },
        );
        seen.push(...page.nodes.map(({ id }) => id.slice(-1)));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage ?? false;
      }
      expect(seen.slice(1)).toEqual(['4', '3', '2', '1']);
    });

    it('no longer wait once what they ask for has happened', async () => {
      await remind();
      const [guide] = await given.sql<{ sha256: string }>(
        `SELECT sha256 FROM guide_translation t JOIN guide_version v ON v.id = t.version_id WHERE locale = 'fr'`,
      );
      const acknowledge = `mutation ($input: AcknowledgeGuideInput!) {
        acknowledgeGuide(input: $input) { acknowledgement { versionNumber } } }`;
      const input = { guideKey: 'good-practices', locale: 'fr', sha256: guide?.sha256 };
      expect((await app.graphql(acknowledge, { input }, reader)).errors).toBeUndefined();
      await remind();
      expect((await notified(reader, { unreadOnly: true })).nodes).toEqual([]);
      app.clock.advance({ days: 60 });
      await remind();
      expect((await mails()).totalCount).toBe(1);
    });

    it('name nobody who was erased', async () => {
      await given.insert('notification', {
        id: '0198a000-0000-7000-8000-000000000009',
        person_id: reader,
        kind: 'INVITATION_RECEIVED',
        subject_id: '0198a000-0000-7000-8000-000000000001',
        programme_id: programme,
        created_at: '2026-03-03T10:00:00Z',
      });
      expect((await notified()).nodes[0]?.title).toBe('Un·e collègue vous propose d’être votre parrain ou marraine');
    });
  });
});
