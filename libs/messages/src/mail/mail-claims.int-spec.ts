import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
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

  it('is not known before its time is over: until then it may be slow', async () => {
    await office.enrolled();
    await office.plan();
    const { letters } = await office.get(DeliveryDesk).take(await office.batch());
    for (const wait of [{ minutes: 5 }, { minutes: 5 }]) {
      office.clock.advance(wait);
      await office.get(MailClaims).settleAbandoned();
    }
    await expect(office.get(MailClaims).handOver(letters[0]!.claim)).resolves.toBeUndefined();
  });

  it('or the server puts a letter off that it has read: it is handed over anew', async () => {
    await office.enrolled();
    await office.plan();
    const claims = office.get(MailClaims);
    const [first] = (await office.get(DeliveryDesk).take(await office.batch())).letters;
    await claims.handOver(first!.claim);
    await claims.settle(first!.claim, { outcome: 'POSTPONED', reason: 'later' });
    office.clock.advance({ minutes: 1 });
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

  describe('and the delivery was given to another one meanwhile', () => {
    /** The claim of the process that was too slow, and that of the one which holds it now. */
    const twice = async () => {
      const person = await office.enrolled();
      await office.given.preference(person, { in_app: false });
      await office.plan();
      const [slow] = (await office.get(DeliveryDesk).take(await office.batch())).letters;
      office.clock.advance({ minutes: 11 });
      await office.get(MailClaims).settleAbandoned();
      const [holder] = (await office.get(DeliveryDesk).take(await office.batch())).letters;
      if (slow === undefined || holder === undefined) throw new Error('The delivery should have been taken twice.');
      expect([slow.claim, holder.claim]).toMatchObject([
        { deliveryId: holder.claim.deliveryId, attempt: 1 },
        { attempt: 2 },
      ]);
      return { person, slow: slow.claim, holder: holder.claim };
    };
    const claims = () => office.get(MailClaims);
    const attempts = async () =>
      office.given.sql(
        `SELECT status, attempts, handed_over_at IS NOT NULL AS "handedOver" FROM delivery WHERE channel = 'EMAIL'`,
      );

    it('hands nothing over, and the other one does', async () => {
      const { slow, holder } = await twice();
      await expect(claims().handOver(slow)).rejects.toThrow(ClaimLostError);
      expect(await attempts()).toEqual([{ status: 'CLAIMED', attempts: 2, handedOver: false }]);
      await claims().handOver(holder);
      expect(await attempts()).toEqual([{ status: 'CLAIMED', attempts: 2, handedOver: true }]);
      await expect(claims().handOver(holder)).rejects.toThrow(ClaimLostError);
    });

    it.each([
      ['was accepted', { outcome: 'ACCEPTED' }],
      ['was put off', { outcome: 'POSTPONED', reason: 'later' }],
      ['was refused', { outcome: 'REFUSED', reason: 'no such mailbox' }],
      ['has no answer', { outcome: 'UNCONFIRMED', reason: 'the line broke' }],
    ] as const)('and its own try %s: it does not end the other one’s', async (_, carried) => {
      const { person, slow, holder } = await twice();
      await claims().settle(slow, carried);
      expect(await attempts()).toEqual([{ status: 'CLAIMED', attempts: 2, handedOver: false }]);
      expect(await office.notified(person)).toBe(0);
      await claims().handOver(holder);
      await claims().settle(holder, { outcome: 'ACCEPTED' });
      expect(await office.deliveries()).toEqual(['SENT']);
    });
  });
});
