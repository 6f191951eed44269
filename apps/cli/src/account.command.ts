import { Accounts, type NewAccount } from '@sillage/accounts';
import type { Command } from 'commander';
import { withServices } from './services.js';

type Named = { email: string };

export function registerAccountCommand(program: Command): void {
  const account = program.command('account').description('how people sign in');
  account
    .command('create')
    .description('enter somebody into the directory, and print a link by which they sign in once')
    .requiredOption('--email <address>', 'their address')
    .requiredOption('--given-name <name>', 'their given name')
    .requiredOption('--family-name <name>', 'their family name')
    .option('--admin', 'make them an administrator; somebody who is in the directory already, too')
    .action(async (given: NewAccount) => {
      await withServices(async (app) => {
        const { isNew, isNewAdmin, unit, link } = await app.get(Accounts).create(given);
        if (isNew) console.log(`${given.email} is in the directory now, in the unit ${unit}.`);
        if (isNewAdmin) console.log(`${given.email} is an administrator now.`);
        printLink(link);
      });
    });
  account
    .command('link')
    .description('print a link by which somebody signs in once; they are told that there is one')
    .requiredOption('--email <address>', 'their address')
    .action(async ({ email }: Named) => {
      await withServices(async (app) => printLink(await app.get(Accounts).link(email)));
    });
}

function printLink({ url, expiresAt }: { url: string; expiresAt: Date }): void {
  console.log(`This link signs them in once, until ${expiresAt.toISOString()}. Whoever has it can:`);
  console.log(url);
}
