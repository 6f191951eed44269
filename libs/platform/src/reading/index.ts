export { MissingFields } from './missing-fields.js';
export { Reading } from './reading.js';
export { carriedKey, hasVariable, Selection, type AskedField } from './selection.js';
export { column, listOf, Shape, workedOut, type Place, type ShapeField } from './shape.js';
