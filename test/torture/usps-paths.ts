export const labelPath = '/labels/v3/label';
export const formPath = '/scan-forms/v3/scan-form';
