import { describe, expect, it } from '@jest/globals';
import { givenProgramme } from '../../../../test/given-people.js';
import { inParis, type Reader } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import { Cohorts } from '../cohorts/Cohorts.js';
import { Goal } from '../headline/Goal.js';
import { Spread } from '../spread/Spread.js';
import { Trend } from '../trend/Trend.js';
import type { Projection } from './story.query.js';
import { storyIn, type StoryChoice } from './storyChoice.js';

const french: Reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Pacific/Auckland' };
const usual = storyIn(new URLSearchParams());
const nothing = () => undefined;

describe('the goal', () => {
  const goal = { share: 0.3, on: '2027-06-30' };
  const manager = givenProgramme({ viewerCapabilities: ['MANAGE_PROGRAMMES'] });
  const analyst = givenProgramme({ viewerCapabilities: ['SEE_ADOPTION'] });
  const projection = (facts: Partial<Projection> = {}): Projection => ({
    share: 0.3,
    reachedOn: '2027-05-12',
    earliest: '2027-03-01',
    latest: '2027-11-20',
    formula: 'So many a week.',
    weeklyRate: 0.001,
    fan: [],
    lastYear: null,
    ...facts,
  });
  const line = (facts: Partial<Parameters<typeof Goal>[0]> = {}, programme = analyst, reader: Reader = inParis) =>
    told(<Goal goal={goal} rate={0.2} projection={projection()} asOf="2026-11-30" isPart={false} {...facts} />, {
      programme,
      reader,
    });

  it('is said with when it is reached, between when and when, and how that is reckoned', () => {
    expect(line().text).toBe(
      'The goal is 30% by 30 June 2027. At the present rate it is reached around 12 May 2027, in time. The earliest is 1 March 2027, the latest 20 November 2027. How is this reckoned? So many a week.',
    );
  });

  it.each<[string, Partial<Parameters<typeof Goal>[0]>, string]>([
    ['reached', { rate: 0.31 }, 'The goal is 30% by 30 June 2027. It is reached.'],
    ['out of reach', { projection: projection({ reachedOn: null }) }, 'it is not reached'],
    ['too early', { projection: projection({ reachedOn: null, weeklyRate: null }) }, 'It is too early to say'],
    [
      'without a day',
      { goal: { share: 0.3, on: null } },
      'The goal is 30%. At the present rate it is reached around 12 May 2027.',
    ],
    [
      'with what was said a year ago',
      { projection: projection({ lastYear: { on: '2026-11-29', low: 0.1, share: 0.15, high: 0.22, came: 0.2 } }) },
      'A year before 29 November 2026, the same reckoning gave 15.0% for that day (between 10.0% and 22.0%). It is 20.0%.',
    ],
    ['late', { projection: projection({ reachedOn: '2028-01-05' }) }, 'around 5 January 2028, later than that.'],
    ['past', { asOf: '2027-07-01' }, 'That day is past, and the share was not reached.'],
    [
      'of a part',
      { isPart: true, rate: 0.3 },
      'The goal of the whole programme is 30% by 30 June 2027. Here it is reached.',
    ],
    ['without a latest day', { projection: projection({ latest: null }) }, 'how late it may become cannot be said'],
  ])('is said as it is: %s', (_, facts, words) => {
    expect(line(facts).text).toContain(words);
  });

  it('says nothing of a way there that could not be had, and has room for one that is awaited', () => {
    expect(line({ projection: null }).text).toBe('The goal is 30% by 30 June 2027.');
    expect(line({ projection: undefined }).html).toContain('aria-hidden="true"');
    expect(line({ projection: undefined, rate: 0.3 }).text).toBe('The goal is 30% by 30 June 2027. It is reached.');
  });

  it('is set by whoever manages the programme, of the whole of it, and offered to nobody else', () => {
    expect(line({ goal: null, projection: null }).text).toBe('');
    expect(line().buttons).toEqual([]);
    expect(line({ goal: null, projection: null }, manager).text).toBe('No goal has been set. Set a goal');
    expect(line({}, manager).buttons).toEqual(['Change the goal']);
    expect(line({ isPart: true }, manager).buttons).toEqual([]);
  });

  it('is in French', () => {
    expect(line({}, manager, french).text).toMatch(/^L’objectif est de 30 % au 30 juin 2027\. Au rythme actuel/);
  });
});

describe('the pictures of the story', () => {
  const point = (month: string, labelled: number) => ({
    month,
    asOf: month.replace(/01$/, '12'),
    headcount: 200,
    enrolled: labelled * 2,
    acknowledged: labelled,
    labelled,
    attended: 6,
    adoptionRate: labelled / 200,
    happened: [],
  });
  const trend = (choice: Partial<StoryChoice> = {}, points = [point('2026-01-01', 20), point('2026-02-01', 50)]) =>
    told(<Trend points={points} goal={null} projection={null} choice={{ ...usual, ...choice }} onChoose={nothing} />);

  it('have the finding as their title, and the same as a table', () => {
    expect(trend().headings).toEqual(['50 hold the label, 30 more than in January 2026']);
    expect(trend({ measure: 'share' }).headings).toEqual(['From 10.0% in January 2026 to 25.0%']);
    expect(trend().html).toContain('role="slider"');
    const table = trend({ trend: 'table' });
    expect(table.buttons).toContain('See the picture');
    expect(table.text).toContain('February 2026 200 100 50 6 50 25.0% January 2026 200 40 20 6 20 10.0%');
  });

  it('say when there is nothing to draw yet', () => {
    expect(trend({}, []).text).toContain('There is no month to show yet.');
    expect(trend({}, [point('2026-02-01', 50)]).headings).toEqual(['Month by month']);
  });

  const spread = (
    facts: Partial<Parameters<typeof Spread>[0]['spread']>,
    choice: Partial<StoryChoice> = {},
    reader: Reader = inParis,
  ) =>
    told(
      <Spread
        spread={{
          generations: [24, 168, 63, 0].map((champions, generation) => ({ generation, champions })),
          reproduction: 1.3,
          reproductionLow: 1.1,
          reproductionHigh: 1.5,
          generationDays: 98,
          longestChain: 3,
          tooEarly: false,
          meaning: 'Each champion brought 1.3 others: the programme grows by itself.',
          suppressed: false,
          definitions: [{ metric: 'reproduction', definition: 'So it is counted.' }],
          ...facts,
        }}
        choice={{ ...usual, ...choice }}
        onChoose={nothing}
      />,
      { reader },
    );

  it('tell the spread as a wake with what it means', () => {
    const { headings, text } = spread({});
    expect(headings).toEqual(['231 champions in the wake of 24 founders']);
    expect(text).toContain(
      'A wake that opens behind 24 founders: 168 champions in generation 1 and 63 champions in generation 2.',
    );
    expect(text).toContain(
      'the programme grows by itself. Nine times out of ten the true number lies between 1.1 and 1.5.',
    );
    expect(text).toContain(
      'Half of the champions have a mentee with the label after 14 weeks. The longest chain of the programme has 3 people, founder included.',
    );
    expect(spread({}, { spread: 'table' }).text).toContain('Generation Champions Founders 24 1 168 2 63');
  });

  it('say how it is counted', () => {
    expect(spread({}).buttons).toContain('How is “Others brought to the label” counted?');
  });

  it('say why where it is too early to say', () => {
    const { text } = spread({
      reproduction: null,
      reproductionLow: null,
      reproductionHigh: null,
      generationDays: null,
      tooEarly: true,
      meaning: 'Too early to say.',
    });
    expect(text).toContain('Too early to say.');
    expect(text).not.toContain('Fewer than half');
    expect(spread({ generationDays: null }).text).toContain('Fewer than half of the champions');
  });

  it('are empty until somebody followed, and say nothing of what is not told', () => {
    const of = (...champions: (number | null)[]) =>
      spread({
        generations: champions.map((count, generation) => ({ generation, champions: count })),
        meaning: 'Too early to say.',
      }).text;
    expect(of(6, 0)).toContain('Nobody has followed a founder to the label yet');
    expect(of()).toBe('From champion to champion Too early to say.');
  });

  it('are in French', () => {
    expect(spread({}, {}, french).headings).toEqual(['231 champions dans le sillage de 24 personnes à l’origine']);
  });

  it('show who keeps the label, and from when what is to come is known', () => {
    const { headings, text } = told(
      <Cohorts
        asOf="2026-03-12"
        cohorts={[
          { month: '2025-08-01', labelled: 60, after3: 57, after6: 48, after12: null },
          { month: '2026-02-01', labelled: 12, after3: null, after6: null, after12: null },
        ]}
      />,
    );
    expect(headings).toEqual(['80.0% still hold it 6 months after their first label']);
    expect(text).toContain(
      'Feb 2026 12 from May 2026 from Aug 2026 from Feb 2027 Aug 2025 60 57 · 95% 48 · 80% from Aug 2026',
    );
  });
});
