import { Injectable } from '@nestjs/common';
import { Config, Database } from '@sillage/platform';
import { SetUpRemark, SetUpStepKind, type SetUpStepType } from './set-up.types.js';

const isAdministrator = (id: string): string =>
  `EXISTS (SELECT FROM role_assignment a WHERE a.person_id = ${id} AND a.role = 'ADMIN')`;
const isRun = (programme: string): string => `EXISTS (SELECT FROM role_assignment r JOIN person p ON p.id = r.person_id
  WHERE coalesce(r.programme_id, ${programme}.id) = ${programme}.id AND r.role = 'PROGRAMME_MANAGER' AND p.active)`;

/** Each looks at what is there, not at who pressed what: a step that is undone is missing again. */
const isDone: Record<SetUpStepKind, string> = {
  COMPANY: 'EXISTS (SELECT FROM company WHERE name IS NOT NULL)',
  PEOPLE: `EXISTS (SELECT FROM person p WHERE p.active AND NOT ${isAdministrator('p.id')})`,
  SIGN_IN: `EXISTS (SELECT FROM sign_in s WHERE NOT ${isAdministrator('s.person_id')})`,
  PROGRAMME: `EXISTS (SELECT FROM programme g WHERE ${isRun('g')})`,
};

type Asked = Record<SetUpStepKind, boolean> & Record<'importState' | 'mailState', string | null> & Others;
type Others = Record<'hasProgramme' | 'hasOneThatNobodyRuns', boolean>;

/** What the steps say besides; each a small look at the newest. */
const others = `
  (SELECT state FROM people_import WHERE NOT dry_run ORDER BY started_at DESC, id DESC LIMIT 1) AS "importState",
  (SELECT CASE WHEN d.status IN ('SENT', 'FAILED') THEN d.status ELSE 'TRIED' END
   FROM (SELECT id, written_at FROM mail ORDER BY written_at DESC, id DESC LIMIT 50) m JOIN delivery d ON d.id = m.id
   WHERE d.status IN ('SENT', 'FAILED') OR d.attempts > 0 ORDER BY m.written_at DESC, m.id DESC LIMIT 1) AS "mailState",
  EXISTS (SELECT FROM programme) AS "hasProgramme",
  EXISTS (SELECT FROM programme g WHERE NOT ${isRun('g')}) AS "hasOneThatNobodyRuns"`;

@Injectable()
export class SetUpQueries {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async steps(): Promise<SetUpStepType[]> {
    const steps = Object.values(SetUpStepKind);
    const columns = steps.map((step) => `${isDone[step]} AS "${step}"`);
    const [asked] = await this.database.query<Asked>(`SELECT ${columns.join(', ')}, ${others}`);
    if (asked === undefined) throw new Error('The database says nothing of what is set up.');
    return steps.map((step) => ({ step, done: asked[step], remarks: this.remarks(step, asked) }));
  }

  /** What somebody should know of a step, the most important first; a step that is done may have some. */
  private remarks(step: SetUpStepKind, asked: Asked): SetUpRemark[] {
    const { localAccounts, identityProviders, smtpUrl } = this.config;
    const sends = smtpUrl !== undefined;
    const said: Record<SetUpStepKind, Partial<Record<SetUpRemark, boolean>>> = {
      COMPANY: { NO_NAME: !asked.COMPANY },
      PEOPLE: {
        IMPORT_UNDER_WAY: ['RECEIVING', 'RECEIVED'].includes(asked.importState ?? ''),
        IMPORT_REFUSED: asked.importState === 'FAILED',
        NO_COLLEAGUE: !asked.PEOPLE,
      },
      SIGN_IN: {
        NO_WAY_IN: !localAccounts && identityProviders.length === 0,
        MAIL_KEPT: !sends,
        MAIL_FAILS: sends && ['FAILED', 'TRIED'].includes(asked.mailState ?? ''),
        NOBODY_SIGNED_IN: !asked.SIGN_IN,
      },
      PROGRAMME: {
        NO_PROGRAMME: !asked.hasProgramme,
        NOBODY_RUNS_IT: asked.hasOneThatNobodyRuns,
      },
    };
    return Object.values(SetUpRemark).filter((remark) => said[step][remark]);
  }
}
