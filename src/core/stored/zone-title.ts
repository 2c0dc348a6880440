/** Plugin data of a shape in a zone template: what people call the zone. Its layer is called by the id. */
export const zoneTitleKey = 'zone-title';
