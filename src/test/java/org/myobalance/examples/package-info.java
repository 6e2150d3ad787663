/**
 * How a Java program uses the library: one short example for each task, run as a test. Examples that fit use a model of four
 * states and three made-up studies, so that they take a second; with the shipped model and {@code models/studies} the same
 * lines take hours.
 */
package org.myobalance.examples;
