import { frenchSpacing } from '../frenchSpacing.js';
import adoption from './adoption.js';
import app from './app.js';
import guide from './guide.js';
import journey from './journey.js';
import mentoring from './mentoring.js';
import people from './people.js';
import preferences from './preferences.js';
import programme from './programme.js';
import sessions from './sessions.js';

const written = {
  ...app,
  ...journey,
  ...guide,
  ...sessions,
  ...mentoring,
  ...people,
  ...adoption,
  ...preferences,
  ...programme,
};

/** Every id keeps its place; only the spaces become those of French typography. */
function set<Texts extends Record<string, string>>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, frenchSpacing(text)])) as Texts;
}

export default set(written);
