import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { SetUpStepKind, type SetUpStepType } from './set-up.types.js';

const isAdministrator = (id: string): string =>
  `EXISTS (SELECT FROM role_assignment a WHERE a.person_id = ${id} AND a.role = 'ADMIN')`;

/** Each looks at what is there, not at who pressed what: a step that is undone is missing again. */
const isDone: Record<SetUpStepKind, string> = {
  COMPANY: 'EXISTS (SELECT FROM company WHERE name IS NOT NULL)',
  PEOPLE: `EXISTS (SELECT FROM person p WHERE p.active AND NOT ${isAdministrator('p.id')})`,
  SIGN_IN: `EXISTS (SELECT FROM sign_in s WHERE NOT ${isAdministrator('s.person_id')})`,
  PROGRAMME: `EXISTS (SELECT FROM programme g JOIN role_assignment r ON coalesce(r.programme_id, g.id) = g.id
    JOIN person p ON p.id = r.person_id WHERE r.role = 'PROGRAMME_MANAGER' AND p.active)`,
};

@Injectable()
export class SetUpQueries {
  constructor(private readonly database: Database) {}

  async steps(): Promise<SetUpStepType[]> {
    const steps = Object.values(SetUpStepKind);
    const columns = steps.map((step) => `${isDone[step]} AS "${step}"`);
    const [done] = await this.database.query<Record<SetUpStepKind, boolean>>(`SELECT ${columns.join(', ')}`);
    return steps.map((step) => ({ step, done: done?.[step] ?? false }));
  }
}
