import { Accounts } from '@sillage/accounts';
import { Option, type Command } from 'commander';
import { RoleService } from '@sillage/people';
import { Database, Role } from '@sillage/platform';
import { withServices } from './services.js';

type Scope = { unit?: string | null; programme?: string | null };
type Wanted = Scope & { email: string; role: Role };
type Held = Scope & { role: Role; email: string | null; name: string };

export function registerRoleCommand(program: Command): void {
  const role = program.command('role').description('who may do what');
  for (const [verb, description] of [
    ['assign', 'give somebody a role; giving it again changes nothing'],
    ['remove', 'take a role back, with exactly the scope that it was given for'],
  ] as const) {
    role
      .command(verb)
      .description(description)
      .requiredOption('--email <address>', 'whose')
      .addOption(new Option('--role <role>', 'which').choices(Object.values(Role)).makeOptionMandatory())
      .option('--unit <code>', 'for this unit and all below it; without it, for the whole company')
      .option('--programme <key>', 'for this programme; without it, for all')
      .action(async ({ email, role: wanted, unit, programme }: Wanted) => {
        await withServices(async (app) => {
          const personId = await app.get(Accounts).personWith(email);
          const roles = app.get(RoleService);
          await roles[verb](null, { personId, role: wanted, orgUnitCode: unit, programme });
          const has = verb === 'assign' ? 'has' : 'no longer has';
          console.log(`${email} ${has} the role ${wanted}${inWords({ unit, programme })}.`);
        });
      });
  }
  role
    .command('list')
    .description('who has which role, for what')
    .option('--email <address>', 'of this person alone')
    .action(async ({ email }: { email?: string }) => {
      await withServices(async (app) => {
        const personId = email === undefined ? null : await app.get(Accounts).personWith(email);
        const held = await app.get(Database).query<Held>(heldRoles, [personId]);
        for (const one of held) console.log(`${one.role}  ${one.name} <${one.email ?? 'no address'}>${inWords(one)}`);
        if (held.length === 0) console.log(email === undefined ? 'Nobody has a role.' : `${email} has no role.`);
      });
    });
}

function inWords({ unit, programme }: Scope): string {
  return `${programme ? ` in the programme ${programme}` : ''}${unit ? ` for the unit ${unit} and all below it` : ''}`;
}

const heldRoles = `
  SELECT r.role, p.email, p.display_name AS name, u.code AS unit, g.key AS programme
  FROM role_assignment r JOIN person p ON p.id = r.person_id
  LEFT JOIN org_unit u ON u.id = r.org_unit_id LEFT JOIN programme g ON g.id = r.programme_id
  WHERE $1::uuid IS NULL OR p.id = $1 ORDER BY r.role, p.search_key, r.id`;
