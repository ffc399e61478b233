/** The PDF can't be drawn, or can't be drawn at its own size on this label. The message is for a person. */
export class RasterFailed extends Error {
  override readonly name = 'RasterFailed';
}
