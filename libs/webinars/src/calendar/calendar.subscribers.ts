import { Injectable } from '@nestjs/common';
import { peopleLeft, personErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';
import { CalendarAddresses } from './calendar-address.js';

@Injectable()
export class CalendarSubscribers {
  constructor(private readonly addresses: CalendarAddresses) {}

  /** Whoever leaves takes nothing along that tells of the company; whoever comes back asks for an address anew. */
  @SubscribeWithin(peopleLeft, 'webinars.end-calendar-addresses')
  async onLeft({ personIds }: { personIds: string[] }, tx: Transaction): Promise<void> {
    await this.addresses.end(tx, personIds);
  }

  @SubscribeWithin(personErased, 'webinars.forget-calendar')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.addresses.end(tx, [personId]);
  }
}
