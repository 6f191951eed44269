export { currentRequestId, runWithRequestId } from './request-id.js';
