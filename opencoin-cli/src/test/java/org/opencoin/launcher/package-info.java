/** The {@code ./opencoin} script, started as people start it; these run once the build has laid out what it starts. */
package org.opencoin.launcher;
