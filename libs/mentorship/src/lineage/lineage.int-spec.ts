import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../../test/support/given-mentoring.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import { LineageQueries, type LineageNodeRow, type Viewer } from './lineage.queries.js';
import { MentorshipModule } from '../mentorship.module.js';

let services: Services;
let given: GivenMentoring;
let lineage: LineageQueries;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  given = await GivenMentoring.in(services);
  lineage = services.get(LineageQueries);
});

afterAll(async () => {
  await services.close();
});

const seenBy = (personId: string): Viewer => ({ personId, programmeId: given.programmeId });
const nodeOf = async (personId: string) => (await lineage.place(seenBy(personId), personId))?.nodeId ?? '';
const people = (nodes: LineageNodeRow[]) => nodes.map(({ personId }) => personId);
const everything = { depth: 20, first: 500 };

describe('a chain', () => {
  it('is read from the mentor up to the founder', async () => {
    const [founder, second, third, last] = (await given.chain(3)) as [string, string, string, string];
    const above = await lineage.ancestors(seenBy(last), await nodeOf(last));
    expect(people(above)).toEqual([third, second, founder]);
    expect(above.map(({ generation }) => generation)).toEqual([2, 1, 0]);
    expect(above.map(({ parentKey }) => parentKey)).toEqual([above[1]?.key, above[2]?.key, null]);
  });

  it('is read breadth first, to a depth, and no further than asked', async () => {
    const founder = await given.champion();
    const [one, two] = [await given.champion(), await given.champion()];
    await given.mentorship(founder, one);
    const below = [await given.champion(), await given.champion(), await given.champion()] as const;
    await given.mentorship(one, below[0]);
    await given.mentorship(founder, two);
    await given.mentorship(two, below[1]);
    await given.mentorship(one, below[2]);
    const node = await nodeOf(founder);
    const read = async (asked: object) =>
      people(await lineage.descendants(seenBy(founder), node, { ...everything, ...asked }));
    expect(await read({})).toEqual([one, two, below[0], below[2], below[1]]);
    expect(await read({ depth: 1 })).toEqual([one, two]);
    expect(await read({ depth: 0 })).toEqual([]);
    expect(await read({ first: 4 })).toEqual([one, two, below[0], below[2]]);
  });

  it('counts its people, and those with a label as it stands at this moment', async () => {
    const [founder, , last] = (await given.chain(2)) as [string, string, string];
    const node = await nodeOf(founder);
    expect(await lineage.counts(node)).toEqual({ descendantCount: 2, labelledDescendantCount: 2 });
    expect(await lineage.generations(node)).toEqual([
      { generation: 1, descendantCount: 1, labelledDescendantCount: 1 },
      { generation: 2, descendantCount: 1, labelledDescendantCount: 1 },
    ]);
    await services.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1`, [
      last,
    ]);
    expect(await lineage.counts(node)).toEqual({ descendantCount: 2, labelledDescendantCount: 1 });
  });

  it('goes fifteen deep', async () => {
    const chain = await given.chain(15);
    const last = chain[15] ?? '';
    expect(people(await lineage.ancestors(seenBy(last), await nodeOf(last)))).toEqual(chain.slice(0, 15).reverse());
  });

  it('begins with a founder, who stands at generation 0 before anybody is below', async () => {
    const founder = await given.employee();
    expect(await lineage.place(seenBy(founder), founder)).toBeNull();
    await services.given.sql(`UPDATE enrolment SET founder = true WHERE person_id = $1`, [founder]);
    const top = { personId: founder, nodeId: null, generation: 0 };
    expect(await lineage.place(seenBy(founder), founder)).toEqual(top);
    await given.moved(founder, 'PAUSED');
    expect(await lineage.place(seenBy(founder), founder)).toEqual(top);
    await given.moved(founder, 'LEFT');
    expect(await lineage.place(seenBy(founder), founder)).toBeNull();
  });
});

describe('who is named in it', () => {
  it('is oneself, one’s own mentor and mentees, and who chose to be seen', async () => {
    const hidden = () => given.champion({ visible: false });
    const chain = [
      await hidden(),
      await hidden(),
      await hidden(),
      await hidden(),
      await given.champion(),
      await hidden(),
    ];
    for (let index = 1; index < chain.length; index += 1) {
      await given.mentorship(chain[index - 1] ?? '', chain[index] ?? '');
    }
    const [, mentor, viewer, mentee, seen] = chain as [string, string, string, string, string];
    const node = await nodeOf(viewer);
    expect(people(await lineage.ancestors(seenBy(viewer), node))).toEqual([mentor, null]);
    expect(people(await lineage.descendants(seenBy(viewer), node, everything))).toEqual([mentee, seen, null]);
  });

  it('changes at once when somebody no longer wants to be seen, or left the company', async () => {
    const [founder, second, third] = (await given.chain(2)) as [string, string, string];
    const stranger = await given.colleague();
    const read = async () => people(await lineage.descendants(seenBy(stranger), await nodeOf(founder), everything));
    expect(await read()).toEqual([second, third]);
    await services.given.sql(`UPDATE person_preference SET visible_as_champion = false WHERE person_id = $1`, [second]);
    await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [third]);
    expect(await read()).toEqual([null, null]);
    expect(await lineage.place(seenBy(stranger), second)).toBeNull();
    expect(await lineage.place(seenBy(founder), second)).not.toBeNull();
  });

  it('is not who was erased: the place stays, with what is below', async () => {
    const [founder, second, third] = (await given.chain(2)) as [string, string, string];
    await services.given.sql(`UPDATE lineage SET person_id = NULL WHERE person_id = $1`, [second]);
    const below = await lineage.descendants(seenBy(founder), await nodeOf(founder), everything);
    expect(people(below)).toEqual([null, third]);
  });
});
