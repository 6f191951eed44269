import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { format } from '@sillage/platform';
import {
  notificationCatalogue,
  worded,
  type KindAndValues,
  type NotificationFacts,
  type NotificationKind,
} from './notification-catalogue.js';
import { notificationTexts } from './notification.texts.js';

const facts = (of: Partial<NotificationFacts>): NotificationFacts => ({
  id: '0198a000-0000-7000-8000-000000000001',
  kind: 'LABEL_AWARDED',
  subjectId: '0198a000-0000-7000-8000-000000000002',
  values: { level: 'Champion' },
  aboutName: 'Ali',
  programmeName: 'Social media',
  levelName: null,
  ...of,
});

describe.each(['en', 'fr'])('the words in %s', (locale) => {
  const kinds = Object.keys(notificationCatalogue) as NotificationKind[];

  it.each(kinds)('of %s are whole and calm with the values that its kind declares', (kind) => {
    for (const direction of ['OFFER', 'REQUEST']) {
      const values = Object.fromEntries(
        notificationCatalogue[kind].values.map((name) => [name, name === 'direction' ? direction : 'V']),
      );
      const { title, body } = worded(facts({ kind, values }), locale);
      expect(`${title} ${body}`).not.toMatch(/[!{}]/);
      expect(title).not.toBe(format(notificationTexts.untold, locale));
      expect(title).not.toBe('');
      expect(body).not.toBe('');
    }
  });
});

describe('one that cannot be put into words', () => {
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  afterEach(() => void log.mockClear());

  it('says that there is news and where, and the log says which it is', () => {
    const { id, kind, ...others } = facts({ values: {} });
    expect(worded({ id, kind, ...others }, 'en')).toEqual({ title: 'There is news for you here', body: '', path: '/' });
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ id, kind }));
  });

  it('does not compile where it is told', () => {
    // @ts-expect-error The level is missing.
    const told: KindAndValues = { kind: 'LABEL_AWARDED', values: {} };
    expect(Object.keys(told.values ?? {})).not.toEqual(notificationCatalogue.LABEL_AWARDED.values);
  });
});

it('a kind of a newer version is shown by its name, rather than not at all', () => {
  const newer = facts({ kind: 'SOMETHING_NEW', values: {}, aboutName: null, programmeName: null });
  expect(worded(newer, 'en')).toEqual({ title: 'SOMETHING_NEW', body: '', path: null });
});
