/**
 * A slow and obvious second engine, written from {@code spec/} alone: maps, big integers, the whole history read again
 * at every question. It shares no arithmetic with the engine it checks.
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.reference;
