/** A photo is decoded and written anew: small, as JPEG, with nothing of where and with what it was taken. */
export type CleanPhoto = { readonly image: Buffer; readonly width: number; readonly height: number };

const longestSide = 1_600;
/** Bar B29: more pixels than this are a mistake or an attack. */
const mostPixels = 20_000_000;

/** @returns null when it is not an image we can read */
export const cleanPhoto = async (bytes: Uint8Array): Promise<CleanPhoto | null> => {
  // For the first photo: the decoder is native code that most starts never need.
  const { default: sharp } = await import('sharp');
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: mostPixels,
      failOn: 'error',
      animated: false,
    })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 78, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch {
    // The decoder's own words may quote the file; to us every unreadable file is the same.
    return null;
  }
};
