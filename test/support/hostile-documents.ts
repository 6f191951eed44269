/** A request as a client sends it. */
export type SentRequest = { query: string; variables?: object };

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const within = (levels: number, before: string, inner: string, after: string): string =>
  before.repeat(levels) + inner + after.repeat(levels);
const ofPerson = (selections: string): string => `{ viewer { person { ${selections} } } }`;
const plain = ofPerson('id');
/** Fragments F0 to Fn, each made of the next one. */
const chain = (length: number, type: string, last: string, link: (next: string) => string, name = 'F'): string =>
  `${times(length, (index) => `fragment ${name}${index} on ${type} { ${link(`...${name}${index + 1}`)} }`)} fragment ${name}${length} on ${type} { ${last} }`;

const repeated: Record<string, string> = {
  'an object three hundred times': `{ viewer { ${times(300, () => 'person { orgUnit { id name code } id }')} } }`,
  'objects within objects, each again': ofPerson(times(22, () => `orgUnit { ${times(22, () => 'parent { id }')} }`)),
  'a value four thousand times': ofPerson(times(3900, () => 'id')),
  'a value under many names': ofPerson(times(1200, (index) => `a${index}: id`)),
  'one name for two values': ofPerson(times(600, () => 'a: id a: displayName')),
  'an argument that differs each time': ofPerson(times(420, (index) => `label(programme: "${index}") { id }`)),
  'long arguments to compare': ofPerson(times(60, () => `label(programme: [${times(52, () => '1')}]) { id }`)),
  'a thousand inline fragments': ofPerson(times(900, () => '... { id }')),
};

const fragments: Record<string, string> = {
  'fragments that double': `${ofPerson('...F0')} ${chain(200, 'Person', 'id', (next) => `${next} ${next}`)}`,
  'fragments that double within fields': `{ viewer { person { orgUnit { ...F0 } } } } ${chain(200, 'OrgUnit', 'id', (next) => `${next} parent { ${next} }`)}`,
  'doubling fragments that nobody spreads': `${plain} ${chain(200, 'Person', 'id', (next) => `${next} ${next}`)}`,
  'two long chains of fragments': `${ofPerson('...F0 ...G0')} ${chain(200, 'Person', 'id', (next) => `id ${next}`)} ${chain(200, 'Person', 'id', (next) => `id ${next}`, 'G')}`,
  'fragments side by side': `${ofPerson(times(400, (index) => `...F${index}`))} ${times(400, (index) => `fragment F${index} on Person { id }`)}`,
  'fragments in a ring': `${ofPerson('...F0')} ${times(400, (index) => `fragment F${index} on Person { id ...F${(index + 1) % 400} }`)}`,
};

const nested: Record<string, string> = {
  'fields within each other': `{ viewer { person { orgUnit { ${within(1200, 'parent { ', 'id', ' }')} } } } }`,
  'inline fragments within each other': ofPerson(within(1200, '... { ', 'id', ' }')),
  'brackets that leave no stack': `{ people(filter: { search: ${'['.repeat(3900)}`,
  'fields that leave no stack': '{ viewer '.repeat(1900),
  'lists within each other': `{ people(filter: { search: ${within(1900, '[', '1', ']')} }) { totalCount } }`,
  'objects as values within each other': `{ people(filter: ${within(950, '{ a: ', '1', ' }')}) { totalCount } }`,
};

const many: Record<string, string> = {
  'more words than are read': `{ ${times(5000, () => 'viewer')} }`,
  'five hundred operations': times(490, (index) => `query Q${index} { viewer { person } }`),
  'operations without a name': times(430, () => plain),
  'operations with all fragments each': `${times(200, (index) => `query Q${index} { ...F0 }`)} ${chain(200, 'Query', 'viewer { person { id } }', (next) => next)}`,
  'operations with the variables of one fragment': `${times(150, (index) => `query Q${index}($a: ID!) { ...F }`)} fragment F on Query { ${times(150, () => 'person(id: $a) { id }')} }`,
  'variables that nobody uses': `query Many(${times(900, (index) => `$v${index}: Int`)}) ${plain}`,
  'a variable declared again and again': `query Many(${times(900, () => '$v: Int')}) ${plain}`,
  'variables beyond those in use': `query Many(${times(750, (index) => `$v${index}: ID!`)}) { ${times(20, (index) => `a${index}: person(id: $v${index}) { id }`)} }`,
  'a thousand arguments': `{ people(${times(1000, (index) => `a${index}: 1`)}) { totalCount } }`,
  'an argument again and again': `{ people(${times(1200, () => 'first: 1')}) { totalCount } }`,
  'a thousand directives': `{ viewer ${times(560, () => '@skip(if: false)')} { person { id } } }`,
  'directives that do not exist': `{ viewer ${times(1900, (index) => `@skipp${index}`)} { person { id } } }`,
  'a list of thousands': `{ people(filter: { search: [${times(3800, () => '1')}] }) { totalCount } }`,
  'an input with a thousand fields': `{ people(filter: { ${times(1200, (index) => `search${index}: 1`)} }) { totalCount } }`,
  'types to add': `${plain} enum Many { ${times(3900, (index) => `A${index}`)} }`,
};

const nearlyRight: Record<string, string> = {
  'fields nearly right': ofPerson(times(3000, (index) => `displayNam${index}`)),
  'long fields nearly right': ofPerson(times(1300, (index) => `displayedFamilyNameOrGivenName${index}`)),
  'types nearly right': ofPerson(times(650, (index) => `... on Persn${index} { id }`)),
  'arguments nearly right': ofPerson(times(430, (index) => `label(programm${index}: 1) { id }`)),
  'values nearly right': `{ ${times(430, (index) => `invitations(status: PENDIN${index}) { id }`)} }`,
  'objects without their fields': `{ viewer { ${times(3500, () => 'person')} } }`,
};

const long: Record<string, string> = {
  'a text of a million letters': `{ person(id: "${'x'.repeat(1_000_000)}") { id } }`,
  'a text of a million lines': `{ person(id: """${'\n'.repeat(1_000_000)}""") { id } }`,
  'a million commas': `{ viewer { person { id ${','.repeat(1_000_000)} } } }`,
  'a million comments': `{ viewer { person { id ${'#\n'.repeat(500_000)} } } }`,
  'as many lines as are read': `{ people(after: """${'\n'.repeat(1990)}""") { nothing } }`,
  'as many comments as are read': `{ viewer { nothing ${'#\n'.repeat(1990)} } }`,
  'errors far down': `${'\n'.repeat(1990)}{ ${times(5, (name) => `a${name}: people(${times(12, () => 'first: 1')}) { totalCount }`)} }`,
  'a name as long as is read': ofPerson('x'.repeat(49_000)),
};

const schema: Record<string, string> = {
  'the schema again and again': `{ ${times(19, (index) => `a${index}: __schema { types { fields { args { type { kind name } } type { kind name } } } }`)} }`,
  'the schema within itself':
    '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  'the types of types': `{ __schema { types { ${within(1200, 'ofType { ', 'name', ' }')} } } }`,
  'the schema by doubling fragments': `{ __schema { types { ...F0 } } } ${chain(100, '__Type', 'name', (next) => `${next} ofType { ${next} }`)}`,
};

const attendance =
  'mutation Many($ids: [ID!]!) { recordAttendance(input: { sessionId: "1", personIds: $ids }) { clientMutationId } }';

const asQueries = (documents: Record<string, string>): Record<string, SentRequest> =>
  Object.fromEntries(Object.entries(documents).map(([name, query]) => [name, { query }]));

/**
 * Requests that were made to keep a server busy: each way to grow within what the parser lets through, as large as that
 * allows. None asks for anything that a client needs.
 */
export const hostileDocuments: Record<string, SentRequest> = {
  ...asQueries({ ...repeated, ...fragments, ...nested, ...many, ...nearlyRight, ...long, ...schema }),
  'variables by the hundred thousand': {
    query: attendance,
    variables: { ids: Array.from({ length: 500_000 }, () => ({})) },
  },
  'as many variables as are read': {
    query: attendance,
    variables: { ids: Array.from({ length: 9_000 }, () => ({})) },
  },
  'a variable of a million letters': {
    query: 'query One($n: Int!) { people(first: $n) { totalCount } }',
    variables: { n: 'x'.repeat(1_000_000) },
  },
  'variables that nobody declared': {
    query: 'query One($n: Int!) { people(first: $n) { totalCount } }',
    variables: { n: 'x', ...Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`v${index}`, 1])) },
  },
};
