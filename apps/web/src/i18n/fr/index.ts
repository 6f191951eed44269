import account from './account.js';
import adoption from './adoption.js';
import app from './app.js';
import directory from './directory.js';
import desk from './desk.js';
import company from './company.js';
import doors from './doors.js';
import guide from './guide.js';
import guideEdit from './guideEdit.js';
import imports from './imports.js';
import journey from './journey.js';
import leaving from './leaving.js';
import mentoring from './mentoring.js';
import operations from './operations.js';
import people from './people.js';
import preferences from './preferences.js';
import programme from './programme.js';
import programmeRun from './programmeRun.js';
import reports from './reports.js';
import sessions from './sessions.js';
import signInWays from './signInWays.js';
import story from './story.js';

export default {
  ...app,
  ...doors,
  ...journey,
  ...guide,
  ...guideEdit,
  ...sessions,
  ...desk,
  ...mentoring,
  ...people,
  ...leaving,
  ...adoption,
  ...story,
  ...reports,
  ...directory,
  ...imports,
  ...preferences,
  ...programme,
  ...programmeRun,
  ...account,
  ...operations,
  ...signInWays,
  ...company,
};
