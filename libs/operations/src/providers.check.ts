import { IdentityProviderExamination, IdentityProviders, type JudgedPart } from '@sillage/accounts';
import { SystemClock, type Text } from '@sillage/platform';
import { ok, problem, warning, type Check, type Finding } from './check.js';
import { checksTexts } from './checks.texts.js';

// Less than the patience with a whole check: a provider that is slow must not hide what is found of the others.
const patienceMs = 4000;

type Provider = IdentityProviders['all'][number];

/** Asks each identity provider what its test asks, side by side, and as one that has never heard of it. */
export const checkProviders: Check = async (config) => {
  const clock = new SystemClock();
  const { all } = new IdentityProviders(config, clock);
  if (all.length === 0) return [config.localAccounts ? ok(checksTexts.noProviders) : problem(checksTexts.noWayIn)];
  const examination = new IdentityProviderExamination(clock);
  const found = await Promise.all(
    all.map(async (provider) => findingsOf(provider, await judged(examination, provider))),
  );
  return found.flat();
};

async function judged(examination: IdentityProviderExamination, provider: Provider): Promise<JudgedPart[] | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  return Promise.race([examination.judge(provider), tooLong]).finally(() => clearTimeout(timer));
}

function findingsOf({ settings: { label, issuer } }: Provider, parts: JudgedPart[] | null): Finding[] {
  const values = { provider: label, issuer, seconds: patienceMs / 1000 };
  if (parts === null) return [problem(checksTexts.providerSlow, values)];
  const failed = parts.filter(({ passed }) => !passed);
  if (failed.length === 0) return [ok(checksTexts.providerReady, values)];
  // Whoever is bound already comes in whatever it says of them.
  return failed.map((part) =>
    (part.what === 'CLAIMS' ? warning : problem)(told(part.text), { ...part.values, provider: label }),
  );
}

/** With the provider's name before it, as there may be several. */
function told(text: Text): Text {
  return { en: `{provider}: ${text.en}`, fr: `{provider}\u00a0: ${text.fr}` };
}
