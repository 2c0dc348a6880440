import { imageSize } from '../figma/image-size.ts';
import { handle } from '../handle.ts';

export default handle('readImage', ({ imageRef }) => imageSize(imageRef));
