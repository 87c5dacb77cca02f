/** What only the web server itself can do; the only package that knows Tomcat. */
@NullMarked
package org.sextant.server.tomcat;

import org.jspecify.annotations.NullMarked;
