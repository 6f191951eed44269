import { Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@sillage/platform';
import { SignInLinks } from './sign-in-links/sign-in-links.js';

@Injectable()
export class AccountsSweeps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignInLinks,
  ) {}

  /** A token that was over a month ago is of no use any more, and says which programs somebody ran. */
  @Sweep({ name: 'forget-old-api-tokens', everySeconds: 3600 })
  async forgetOldApiTokens(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `DELETE FROM api_token WHERE least(expires_at, revoked_at) < $1::timestamptz - interval '30 days'`,
        [tx.now],
      );
    });
  }

  @Sweep({ name: 'forget-expired-links', everySeconds: 3600 })
  async forgetExpiredLinks(): Promise<void> {
    await this.links.forgetExpired();
  }
}
