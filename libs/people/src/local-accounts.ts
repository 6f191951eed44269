import { Injectable } from '@nestjs/common';
import { hashPassword, UnitOfWork } from '@sillage/platform';
import { LocalAccount } from './local-account.entity.js';

@Injectable()
export class LocalAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives the person a password, or another one. */
  async setPassword(personId: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run((tx) => tx.save(LocalAccount.of(personId, passwordHash)));
  }
}
