export { MissingFields } from './missing-fields.js';
export { Reading } from './reading.js';
export { carriedKey, Selection, type AskedField } from './selection.js';
export { column, listOf, Shape, type Place, type ShapeField } from './shape.js';
