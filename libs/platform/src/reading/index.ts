export { answerWhatIsCarried } from './carried.js';
export { MissingFields } from './missing-fields.js';
export { Reading } from './reading.js';
export { Selection, type AskedField } from './selection.js';
export { column, listOf, Shape, type Place, type ShapeField } from './shape.js';
export { SqlParameters } from './sql-parameters.js';
