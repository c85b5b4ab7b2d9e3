/** The way back: an arrow and the name of where it leads, above the heading. */
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';

export const BackLink = ({ to, label }: { readonly to: string; readonly label: string }) => (
  <Link className="bpp-wayback" to={to} activeOptions={{ exact: true }}>
    <ArrowLeft size={20} aria-hidden="true" /> {label}
  </Link>
);
