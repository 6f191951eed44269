import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { ErasureLedger } from './erasure-ledger.js';

@Injectable()
export class PeopleSweeps {
  constructor(private readonly ledger: ErasureLedger) {}

  @Sweep({ name: 'note-erasures', everySeconds: 3600 })
  async noteErasures(): Promise<void> {
    await this.ledger.catchUp();
  }
}
