import { viewerShape } from '@sillage/people';
import { textIn } from '@sillage/programmes';
import { connection, keyset, pageArguments, type Reading } from '@sillage/platform';
import { worded, type NotificationFacts } from './notification-catalogue.js';
import { NotificationArgs, type NotificationType } from './notification.types.js';

export const newestFirst = keyset('notifications', 'time', 'id');

type ReadNotification = NotificationFacts & {
  readonly createdAt: string;
  readonly readAt: string | null;
};

viewerShape.add({
  notifications: {
    sql: ({ row, args, asked, reading }) => {
      const wanted = pageArguments(NotificationArgs, newestFirst, args);
      if (wanted === null) return null;
      const { page, after } = wanted;
      const unread = page.unreadOnly ? 'AND n.read_at IS NULL' : '';
      const counted = `SELECT count(*) FROM notification n WHERE n.person_id = ${row}.id ${unread}`;
      return `json_build_object(
        'rows', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'subjectId', n.subject_id, 'values', n.values,
            'createdAt', n.created_at, 'readAt', n.read_at, 'aboutName', nullif(about.display_name, ''),
            'programmeName', ${textIn('programme', 'name', reading.language)},
            'levelName', ${textIn('level', 'name', reading.language)}) ORDER BY n.created_at DESC, n.id DESC), '[]')
          FROM (SELECT * FROM notification n WHERE n.person_id = ${row}.id ${unread} ${beforeThat(after, reading)}
            ORDER BY n.created_at DESC, n.id DESC LIMIT ${page.first + 1}) n
          LEFT JOIN person about ON about.id = n.about_person_id
          LEFT JOIN programme ON programme.id = n.programme_id
          LEFT JOIN label ON label.id = n.subject_id LEFT JOIN level ON level.id = label.level_id),
        'totalCount', ${asked.asks('totalCount') ? `(${counted})` : 'NULL'})`;
    },
    finish: (read: { rows: ReadNotification[]; totalCount: number | null }, { args, reading }) =>
      connection({
        rows: read.rows,
        page: pageArguments(NotificationArgs, newestFirst, args)?.page ?? new NotificationArgs(),
        order: newestFirst,
        cursor: ({ createdAt, id }) => [createdAt, id],
        node: ({ createdAt, readAt, ...facts }): NotificationType => ({
          id: facts.id,
          kind: facts.kind,
          createdAt,
          readAt,
          ...worded(facts, reading.locale),
        }),
        totalCount: read.totalCount ?? undefined,
      }),
  },
});

function beforeThat(after: readonly [string, string] | null, { parameters }: Reading): string {
  if (after === null) return '';
  const [time, id] = after;
  return `AND (n.created_at, n.id) < (${parameters.addUnseen(time, 'timestamptz')}, ${parameters.addUnseen(id, 'uuid')})`;
}
