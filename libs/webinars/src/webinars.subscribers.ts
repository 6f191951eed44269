import { Injectable } from '@nestjs/common';
import { Subscribe, type Transaction } from '@sillage/platform';
import { enrolmentLeft } from '@sillage/programmes';
import { RegistrationService } from './registration.service.js';

@Injectable()
export class WebinarsSubscribers {
  constructor(private readonly registrations: RegistrationService) {}

  @Subscribe(enrolmentLeft, 'webinars.free-seats')
  async onLeft(left: { programmeId: string; personId: string }, tx: Transaction): Promise<void> {
    await this.registrations.freeSeatsOf(left, tx);
  }
}
