export { productVersion } from './product-version.js';
export { adviceFor, exitMisconfigured, runProcess, type RunningProcess } from './run-process.js';
