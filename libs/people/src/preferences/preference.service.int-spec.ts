import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { asking, readBy } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { PeopleModule } from '../people.module.js';
import { PreferenceService } from './preference.service.js';
import { ViewerQueries } from '../viewer.queries.js';

describe('preferences', () => {
  let services: Services;
  let preferences: PreferenceService;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    preferences = services.get(PreferenceService);
  });
  afterAll(() => services.close());

  const everything = asking('{ preferences { email inApp } }');
  const of = async (actor: Actor) => (await services.get(ViewerQueries).read(everything, readBy(actor)))?.preferences;

  it('are not to be seen, before a person says anything', async () => {
    const personId = await services.given.person();
    expect(await of(acting(personId))).toMatchObject({
      email: true,
      visibleAsChampion: false,
      openToMentor: false,
    });
  });

  it('keep what a change does not mention', async () => {
    const actor = acting(await services.given.person());
    await preferences.update(actor, { visibleAsChampion: true, quietHoursStart: '21:30' });
    await preferences.update(actor, { email: false, quietHoursStart: null });
    expect(await of(actor)).toMatchObject({
      email: false,
      visibleAsChampion: true,
      quietHoursStart: '21:30',
      quietHoursEnd: '08:00',
    });
  });

  it('mute one kind after the other, each once', async () => {
    const actor = acting(await services.given.person());
    const kinds = ['LABEL_AWARDED', 'INVITATION_PENDING', 'LABEL_AWARDED', 'GUIDE_TO_ACKNOWLEDGE'];
    for (const kind of kinds) {
      await services.get(UnitOfWork).run((tx) => preferences.mute(tx, actor.personId, kind));
    }
    expect(await of(actor)).toMatchObject({
      mutedKinds: ['LABEL_AWARDED', 'INVITATION_PENDING', 'GUIDE_TO_ACKNOWLEDGE'],
    });
  });

  it('lose nothing when two first changes come at once', async () => {
    const actor = acting(await services.given.person());
    await Promise.all([
      preferences.update(actor, { openToMentor: true }),
      preferences.update(actor, { mutedKinds: ['SESSION_SOON'] }),
    ]);
    expect(await of(actor)).toMatchObject({ openToMentor: true, mutedKinds: ['SESSION_SOON'] });
  });
});
