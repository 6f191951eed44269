// The walls of the house (docs/architecture.md). Each rule is proved by a planted violation in
// test/architecture/dependencies.spec.ts.
const tests = '(\\.(int-|e2e-|browser-)?spec\\.tsx?$|^(apps/web/)?test/)';

const upToPeople = ['platform', 'company', 'people'];
const upToLabels = [...upToPeople, 'programmes', 'guides', 'webinars', 'mentorship', 'labels'];

/** Each feature with those that it stands on. Labels know the facts below them; reminders and dashboards know labels, and write letters. */
const standsOn = {
  platform: [],
  company: ['platform'],
  people: ['platform', 'company'],
  'people-import': upToPeople,
  accounts: upToPeople,
  programmes: upToPeople,
  guides: [...upToPeople, 'programmes'],
  webinars: [...upToPeople, 'programmes'],
  mentorship: [...upToPeople, 'programmes'],
  labels: [...upToPeople, 'programmes', 'guides', 'webinars', 'mentorship'],
  'label-pages': upToLabels,
  journey: upToLabels,
  messages: ['accounts', ...upToLabels],
  reminders: ['accounts', ...upToLabels, 'messages'],
  dashboards: ['accounts', ...upToLabels, 'messages'],
  operations: ['accounts', 'people-import', ...upToLabels, 'dashboards', 'messages'],
};

const layers = Object.entries(standsOn).map(([feature, below]) => ({
  name: `${feature}-stands-on-${below.at(-1) ?? 'nothing'}`,
  comment: `${feature} may use ${below.join(', ') || 'no feature'}; what is above it learns of it by events.`,
  severity: 'error',
  from: { path: `^libs/${feature}/`, pathNot: tests },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[feature, ...below].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'known-features-only',
      comment: 'A new feature takes its place in the order above before it is written.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${Object.keys(standsOn).join('|')})/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment:
        'Files in a ring cannot be loaded, tested or understood one by one; by their types alone, no more than that.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-meet-at-their-index',
      comment: 'What a feature does not export from index.ts is its own business.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: tests },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-use-features-by-their-index',
      severity: 'error',
      from: { path: '^apps/', pathNot: tests },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'domain-knows-no-framework',
      comment: 'Policies, events and entities are the domain: plain TypeScript and the decorators of the ORM.',
      severity: 'error',
      from: { path: '\\.(policy|events|entity)\\.ts$' },
      to: { path: '(^|node_modules/)@nestjs/' },
    },
    {
      name: 'only-platform-speaks-to-the-orm',
      comment: 'Writes go through UnitOfWork and Transaction; elsewhere TypeORM is for entities and migrations.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/platform/', '\\.entity\\.ts$', '/migrations/', tests] },
      to: { path: '(^|node_modules/)typeorm(/|$)' },
    },
    {
      name: 'only-modules-register-entities',
      comment: 'TypeOrmModule.forFeature belongs to *.module.ts; repositories are not injected anywhere.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/platform/', '\\.module\\.ts$', tests] },
      to: { path: '(^|node_modules/)@nestjs/typeorm(/|$)' },
    },
    {
      name: 'web-knows-the-schema-alone',
      comment: 'The web app and the server share words, not code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|worker|cli|features))' },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(libs|apps/(api|worker|cli))/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'product-knows-no-scripts',
      comment: 'Scripts start, build and test the product from outside.',
      severity: 'error',
      from: { path: '^(libs|apps)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'server-needs-no-development-packages',
      comment: 'The image is installed without them.',
      severity: 'error',
      from: { path: '^(libs|apps/(api|worker|cli))/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'imports-are-found',
      comment: 'PostGraphile is installed beside the bench, by the bench.',
      severity: 'error',
      from: { pathNot: '^test/bench/reading/postgraphile/server\\.mjs$' },
      to: { couldNotResolve: true, pathNot: '\\.css(\\?|$)|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
