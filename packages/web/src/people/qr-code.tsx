/** A link as a QR code to scan with another device, and as a link for an app on this one. */
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/words.tsx';
import { type QrPath, qrPath } from './qr-path.ts';

const words = {
  nl: {
    scan: 'Scan dit met je code-app.',
    open: 'Of open de code-app op deze telefoon',
    alt: 'QR-code voor je code-app',
  },
  en: {
    scan: 'Scan this with your code app.',
    open: 'Or open the code app on this phone',
    alt: 'QR code for your code app',
  },
} as const;

export const QrCode = ({ uri }: { readonly uri: string }) => {
  const { language } = useLanguage();
  const [drawn, setDrawn] = useState<QrPath | null>(null);
  useEffect(() => {
    qrPath(uri).then(setDrawn, () => undefined);
  }, [uri]);
  const { scan, open, alt } = words[language];
  return (
    <>
      {drawn === null ? null : (
        <>
          <p>{scan}</p>
          <svg
            width="216"
            height="216"
            viewBox={`0 0 ${drawn.size} ${drawn.size}`}
            role="img"
            aria-label={alt}
          >
            <rect width={drawn.size} height={drawn.size} fill="#fff" />
            <path d={drawn.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
        </>
      )}
      <p>
        <a href={uri}>{open}</a>
      </p>
    </>
  );
};
