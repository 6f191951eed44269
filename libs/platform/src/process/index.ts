export { adviceFor, exitMisconfigured, runProcess, type RunningProcess } from './run-process.js';
