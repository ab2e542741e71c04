/** The walls of the house as tests: which room may see which, what each may ask of libraries and of the machine. */
package org.opencoin.architecture;
