import { Injectable } from '@nestjs/common';
import { personDeactivated, personErased } from '@sillage/people';
import { Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import { EnrolmentService } from './enrolment.service.js';

@Injectable()
export class ProgrammesSubscribers {
  constructor(private readonly enrolments: EnrolmentService) {}

  @Subscribe(personDeactivated, 'programmes.close-enrolments')
  async onDeactivated(person: { personId: string; at?: string }, tx: Transaction): Promise<void> {
    await this.enrolments.closeOf(person, tx);
  }

  @SubscribeWithin(personErased, 'programmes.forget')
  async onErased(person: { personId: string }, tx: Transaction): Promise<void> {
    await this.enrolments.forget(person, tx);
  }
}
