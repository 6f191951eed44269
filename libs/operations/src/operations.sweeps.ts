import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { RestorationService } from './restoration.service.js';

@Injectable()
export class OperationsSweeps {
  constructor(private readonly restoration: RestorationService) {}

  /** The command does so at once; this finishes what it could not. */
  @Sweep({ name: 'redo-erasures', everySeconds: 60 })
  async redoErasures(): Promise<void> {
    await this.restoration.redoErasures();
  }
}
