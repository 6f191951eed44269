import { Injectable } from '@nestjs/common';
import { actorColumns } from '@sillage/people';
import {
  AccountDirectory,
  Actor,
  ApiTokenScope,
  Database,
  Role,
  type ActorFacts,
  type ApiTokenFacts,
  type Credentials,
} from '@sillage/platform';
import { ApiTokens } from './api-tokens/api-tokens.js';

/** Tells the platform, which has no accounts, how people may sign in, and who acts by a token. */
@Injectable()
export class AccountsDirectory extends AccountDirectory {
  constructor(
    private readonly database: Database,
    private readonly apiTokens: ApiTokens,
  ) {
    super();
  }

  override async findCredentialsByEmail(email: string): Promise<Credentials | null> {
    // PostgreSQL's text holds no NUL: such an address is nobody's.
    if (email.includes('\0')) return null;
    const [row] = await this.database.query<{ id: string; password_hash: string }>(
      `SELECT p.id, a.password_hash FROM person p JOIN account a ON a.person_id = p.id
       WHERE lower(p.email) = lower($1) AND p.active AND a.password_hash IS NOT NULL`,
      [email],
    );
    return row === undefined ? null : { personId: row.id, passwordHash: row.password_hash };
  }

  override async actorOfApiToken(tokenHash: Buffer, now: Date): Promise<Actor | null> {
    const [row] = await this.database.query<ActorFacts & { apiToken: ApiTokenFacts; lastUsedAt: Date | null }>(
      `SELECT ${actorColumns}, t.last_used_at AS "lastUsedAt",
         json_build_object('id', t.id, 'scope', t.scope, 'readOnly', t.read_only) AS "apiToken"
       FROM api_token t JOIN person p ON p.id = t.person_id
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND p.active`,
      [tokenHash, now],
    );
    if (row === undefined) return null;
    const { lastUsedAt, ...facts } = row;
    await this.apiTokens.noteUse(facts.apiToken.id, lastUsedAt);
    return new Actor({ ...facts, roles: facts.roles.filter(({ role }) => mayAct(facts.apiToken, role)) });
  }
}

/** A program never is an administrator, but for handing in HR's file; whoever it acts for must still be one then. */
function mayAct({ scope }: ApiTokenFacts, role: Role): boolean {
  return scope === ApiTokenScope.PEOPLE_IMPORT ? role === Role.ADMIN : role !== Role.ADMIN;
}
