/**
 * The directions of the house (DESIGN.md §1) as law.
 * app → components → lib → db; among subjects tools → pictures → access → drafts → catalog, stores → stock → promise → basket → coupons,
 * loyalty → orders → payments → receipts → pickup, returns, members → notify, webhooks, feeds → jobs. A subject may use those before it, never those after.
 */
const tiers = [
  ['pictures'],
  ['access'],
  ['drafts'],
  ['catalog', 'stores'],
  ['stock'],
  ['promise', 'delivery', 'points'],
  ['basket'],
  ['coupons', 'loyalty'],
  ['orders'],
  ['payments'],
  ['receipts'],
  [
    'pickup',
    'returns',
    'members',
    'transfers',
    'visits',
    'closures',
    'delegates',
    'arrivals',
    'ratings',
    'till',
    'holds',
    'shortfalls',
    'takings',
  ],
  ['notify', 'webhooks', 'feeds'],
  ['imports', 'office'],
];

const folders = (names) => `^lib/(${names.join('|')})/`;
const tests = '\\.test\\.tsx?$|/testing[^/]*\\.ts$';

const order = tiers.slice(0, -1).map((names, index) => ({
  name: `order-${names.join('-')}`,
  comment: `${names.join(', ')} must not know the subjects that build on them.`,
  severity: 'error',
  from: { path: folders(names), pathNot: tests },
  to: { path: folders(tiers.slice(index + 1).flat()) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-way-up-from-components',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|e2e|bench)/' },
    },
    {
      name: 'no-way-up-from-lib',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|e2e|bench)/' },
    },
    {
      name: 'no-way-up-from-db',
      severity: 'error',
      from: { path: '^db/', pathNot: tests },
      to: { path: '^(app|components|scripts|e2e|bench)/' },
    },
    {
      name: 'db-takes-only-types-from-lib',
      comment: 'The schema names the shapes of lib; only the seed runs lib.',
      severity: 'error',
      from: { path: '^db/', pathNot: `^db/seed/|${tests}` },
      to: { path: '^lib/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-see-types-input-and-rules',
      comment: 'Components are given data and actions: nothing they import may reach the database, Node or the server.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: {
        path: [
          '^db/',
          '^lib/(web|jobs|imports)/',
          '^lib/[^/]+/(queries|commands)',
          '^lib/env\\.ts$',
          'node_modules/next/(headers|server|cache)\\.',
        ],
      },
    },
    {
      name: 'components-reach-no-database',
      comment: 'Nor may what they import do so for them.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: {
        reachable: true,
        path: [
          '^db/(client\\.ts$|schema/)',
          '^lib/env\\.ts$',
          'node_modules/(postgres|drizzle-orm|graphile-worker|nodemailer)/',
        ],
      },
    },
    {
      name: 'ui-knows-no-shop',
      comment: 'components/ui are buttons, fields and sheets: they know nothing of shops.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: tests },
      to: { path: '^lib/[^/]+/|^components/(?!ui/)' },
    },
    {
      name: 'only-web-knows-next',
      comment: 'The worker, the seed and the tests run lib in plain Node.',
      severity: 'error',
      from: { path: '^(lib|db)/', pathNot: `^lib/web/|${tests}` },
      to: { path: 'node_modules/(next|next-intl|next-auth)/|^lib/web/' },
    },
    {
      name: 'tools-know-no-subject',
      severity: 'error',
      from: { path: '^lib/[^/]+\\.ts$', pathNot: tests },
      to: { path: '^lib/[^/]+/' },
    },
    ...order,
    {
      name: 'only-handlers-know-every-subject',
      comment: 'Subjects enqueue by name; what a job does is joined in lib/jobs/handlers alone.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/(jobs|web)/|${tests}` },
      to: { path: '^lib/jobs/', pathNot: '^lib/jobs/(names|enqueue)\\.ts$' },
    },
    {
      name: 'names-and-enqueue-know-no-subject',
      severity: 'error',
      from: { path: '^lib/jobs/(names|enqueue)\\.ts$' },
      to: { path: '^lib/[^/]+/', pathNot: '^lib/jobs/' },
    },
    {
      name: 'sql-only-in-queries-commands-and-db',
      comment: 'Pages, components, types and forms hold no SQL.',
      severity: 'error',
      from: {
        path: ['^(app|components|lib/web)/', '^lib/[^/]+/(types|input)\\.ts$', '^lib/[^/]+\\.ts$'],
        pathNot: tests,
      },
      to: { path: 'node_modules/(postgres|drizzle-orm)/|^db/(schema|migrations|seed)/' },
    },
    {
      name: 'app-opens-no-database-of-its-own',
      comment: 'Pages and routes take the pool from lib/web/database.ts.',
      severity: 'error',
      from: { path: '^app/', pathNot: tests },
      to: { path: '^db/|^lib/env\\.ts$' },
    },
    {
      name: 'nothing-ships-tests',
      severity: 'error',
      from: { path: '^(app|components|lib|db)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-packages-in-the-shop',
      severity: 'error',
      from: { path: '^(app|components|lib|db)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
