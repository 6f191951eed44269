import { Injectable } from '@nestjs/common';
import { departuresUndone, personDeactivated, personErased } from '@sillage/people';
import { Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import { EnrolmentReturn } from './enrolments/enrolment-return.js';
import { EnrolmentService } from './enrolments/enrolment.service.js';

@Injectable()
export class ProgrammesSubscribers {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly returning: EnrolmentReturn,
  ) {}

  @Subscribe(personDeactivated, 'programmes.close-enrolments')
  async onDeactivated(person: { personId: string; at?: string }, tx: Transaction): Promise<void> {
    await this.enrolments.closeOf(person, tx);
  }

  @SubscribeWithin(departuresUndone, 'programmes.restore-enrolments')
  async onBroughtBack({ departureIds }: { departureIds: string[] }, tx: Transaction): Promise<void> {
    await this.returning.restore(tx, departureIds);
  }

  @SubscribeWithin(personErased, 'programmes.forget')
  async onErased(person: { personId: string }, tx: Transaction): Promise<void> {
    await this.enrolments.forget(person, tx);
  }
}
