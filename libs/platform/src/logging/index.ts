export {
  answerIn,
  currentLocale,
  currentRequestId,
  runInScope,
  runWithRequestId,
  type RequestScope,
} from './request-scope.js';
