import { Injectable } from '@nestjs/common';
import { PersonByHand, RoleService } from '@sillage/people';
import {
  Config,
  Database,
  DomainError,
  Role,
  tidyWords,
  UnitOfWork,
  type Text,
  type Transaction,
} from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';
import { isEmail, isName } from './set-up.input.js';
import { SignInLinks } from './sign-in-links/sign-in-links.js';

export type NewAccount = { email: string; givenName: string; familyName: string; admin?: boolean };
type Link = { url: string; expiresAt: Date };
type Known = { id: string; active: boolean; isAdmin: boolean };
/** Accounts by the hands of whoever runs Sillage, at its own machine: nobody in particular, as the audit trail says. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonByHand,
    private readonly roles: RoleService,
    private readonly links: SignInLinks,
    private readonly config: Config,
  ) {}

  /**
   * Enters somebody new; as an administrator, somebody whom the directory knows, too: that is how a lost one comes back.
   * @throws DomainError BAD_USER_INPUT; CONFLICT for an address that the directory knows
   */
  async create(given: NewAccount): Promise<{ isNew: boolean; isNewAdmin: boolean; unit: string; link: Link }> {
    const { email, givenName, familyName, admin = false } = tidied(given);
    return this.unitOfWork.run(async (tx) => {
      const { personId, active, isNew } = await this.people.findOrEnter(tx, { email, givenName, familyName });
      if (!active) throw new DomainError('CONFLICT', { text: accountsTexts.hasLeft });
      if (!isNew && !admin) throw new DomainError('CONFLICT', { text: accountsTexts.isKnown, values: { email } });
      const isNewAdmin = admin && !(await this.known(email))?.isAdmin;
      if (admin) await this.roles.assign(null, { personId, role: Role.ADMIN });
      const [at] = await tx.query<{ name: string }>(
        'SELECT u.name FROM person p JOIN org_unit u ON u.id = p.org_unit_id WHERE p.id = $1',
        [personId],
      );
      return { isNew, isNewAdmin, unit: at?.name ?? '', link: await this.linkFor(tx, personId, admin) };
    });
  }

  /** @throws DomainError NOT_FOUND for an address that is nobody's; CONFLICT for somebody who left */
  async link(email: string): Promise<Link> {
    return this.unitOfWork.run(async (tx) => {
      const person = await this.get(email);
      if (!person.active) throw new DomainError('CONFLICT', { text: accountsTexts.hasLeft });
      return this.linkFor(tx, person.id, person.isAdmin);
    });
  }

  /** @throws DomainError NOT_FOUND */
  async personWith(email: string): Promise<string> {
    return (await this.get(email)).id;
  }

  private async linkFor(tx: Transaction, personId: string, isAdmin: boolean): Promise<Link> {
    // It would let nobody in.
    if (!this.config.localAccounts && !isAdmin)
      throw new DomainError('FORBIDDEN', { text: accountsTexts.linksAreClosed });
    return this.links.make(tx, personId);
  }

  private async get(email: string): Promise<Known> {
    const known = await this.known(email);
    if (known === undefined)
      throw new DomainError('NOT_FOUND', { text: accountsTexts.unknownAddress, values: { email } });
    return known;
  }

  private async known(email: string): Promise<Known | undefined> {
    const [known] = await this.database.query<Known>(
      `SELECT p.id, p.active, EXISTS (SELECT FROM role_assignment r WHERE r.person_id = p.id AND r.role = $2) AS "isAdmin"
       FROM person p WHERE lower(p.email) = lower($1)`,
      [email.trim(), Role.ADMIN],
    );
    return known;
  }
}

function tidied(given: NewAccount): NewAccount {
  const checked = (value: string, isRight: (value: string) => boolean, text: Text): string => {
    const tidy = tidyWords(value);
    if (!isRight(tidy)) throw new DomainError('BAD_USER_INPUT', { text });
    return tidy;
  };
  return {
    email: checked(given.email, isEmail, accountsTexts.emailExpected),
    givenName: checked(given.givenName, isName, accountsTexts.nameExpected),
    familyName: checked(given.familyName, isName, accountsTexts.nameExpected),
    admin: given.admin,
  };
}
