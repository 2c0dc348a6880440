/** What a report of frames can be saved as. */
export const reportFormats = ['html', 'csv', 'json', 'sarif', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];
