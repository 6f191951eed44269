import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderOffice } from '../../../test/support/reminder-office.js';
import { DeliveryDesk } from './delivery-desk.js';
import { MailCarrier } from './mail-carrier.js';
import { ClaimLostError, MailClaims } from './mail-claims.js';

describe('when the process that sends dies', () => {
  let office: ReminderOffice;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });

  beforeEach(() => office.beginAgain());

  afterAll(() => office.close());

  it('before the mail was handed over: it is sent, once', async () => {
    await office.enrolled();
    await office.plan();
    const { letters } = await office.get(DeliveryDesk).take(await office.batch());
    expect(letters).toHaveLength(1);
    await office.drain();
    expect(office.mailServer.accepted).toHaveLength(0);
    office.clock.advance({ minutes: 11 });
    await office.remind();
    await office.drain();
    expect(office.mailServer.accepted).toHaveLength(1);
    expect(await office.deliveries()).toEqual(['SENT']);
  });

  it('after it was handed over: it is not sent a second time, and waits in the app', async () => {
    const person = await office.enrolled();
    await office.given.preference(person, { in_app: false });
    await office.plan();
    const { letters } = await office.get(DeliveryDesk).take(await office.batch());
    for (const { claim } of letters) await office.get(MailClaims).handOver(claim);
    office.clock.advance({ minutes: 11 });
    await office.remind();
    await office.drain();
    expect(office.mailServer.accepted).toHaveLength(0);
    expect(await office.deliveries()).toEqual(['FAILED UNCONFIRMED']);
    expect(await office.notified(person)).toBe(1);
  });

  it('and was only slow: what it no longer holds, it does not complete', async () => {
    await office.enrolled();
    await office.plan();
    const claims = office.get(MailClaims);
    const { letters } = await office.get(DeliveryDesk).take(await office.batch());
    office.clock.advance({ minutes: 11 });
    await office.remind();
    expect(office.mailServer.accepted).toHaveLength(1);
    for (const { letter, claim } of letters) {
      const late = office.get(MailCarrier).carry(letter, () => claims.handOver(claim));
      await expect(late).rejects.toThrow(ClaimLostError);
    }
    expect(office.mailServer.accepted).toHaveLength(1);
  });

  it('and comes back with the server’s answer: that answer holds', async () => {
    await office.enrolled();
    await office.plan();
    const claims = office.get(MailClaims);
    const { letters } = await office.get(DeliveryDesk).take(await office.batch());
    const claim = letters[0]!.claim;
    await claims.handOver(claim);
    office.clock.advance({ minutes: 11 });
    await claims.settleAbandoned();
    expect(await office.deliveries()).toEqual(['FAILED UNCONFIRMED']);
    await claims.settle(claim, { outcome: 'ACCEPTED' });
    expect(await office.deliveries()).toEqual(['SENT']);
  });
});
