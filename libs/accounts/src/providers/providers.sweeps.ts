import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { ProviderVisits } from './provider-visits.js';

@Injectable()
export class ProvidersSweeps {
  constructor(private readonly visits: ProviderVisits) {}

  @Sweep({ name: 'forget-provider-visits', everySeconds: 600 })
  async forgetVisits(): Promise<void> {
    await this.visits.forgetOld();
  }
}
